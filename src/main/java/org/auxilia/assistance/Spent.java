package org.auxilia.assistance;

/** Something that is counted has run out: the act is undone and refused. */
final class Spent extends RuntimeException {

    private final transient Obstacle obstacle;

    Spent(Obstacle obstacle) {
        super(obstacle.name(), null, false, false);
        this.obstacle = obstacle;
    }

    Obstacle obstacle() { return obstacle; }
}
