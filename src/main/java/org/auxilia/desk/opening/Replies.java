package org.auxilia.desk.opening;

import org.auxilia.assistance.Reply;
import org.auxilia.web.Failure;
import org.auxilia.web.Message;

/** What the log answered, for people. */
public final class Replies {

    private Replies() {}

    /** @throws Failure.Refused with a sentence for each obstacle */
    public static Reply.Recorded taken(Reply reply) {
        return switch (reply) {
            case Reply.Recorded recorded -> recorded;
            case Reply.Refused refused -> throw new Failure.Refused(Message.of("casefile.refused"),
                refused.obstacles().stream().map(it -> Message.of("assistance.obstacle." + it.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))).toList());
        };
    }
}
