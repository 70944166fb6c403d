package org.auxilia.desk.opening;

import org.auxilia.MovableClock;
import org.auxilia.membership.Account;
import org.auxilia.membership.Member;
import org.auxilia.staff.Actor;
import org.springframework.beans.factory.BeanFactory;

/** {@link CallRoom} for the packages beside this one. */
public record CallRooms(Account meridiano, Member selzer, Member rios, Actor ana, Actor tomas) {

    public static CallRooms open(BeanFactory beans) {
        var room = new CallRoom(beans).open(MovableClock.START);
        return new CallRooms(room.meridiano, room.selzer, room.rios, room.ana.actor(), room.tomas.actor());
    }
}
