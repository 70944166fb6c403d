package org.auxilia.assistance;

import java.util.List;
import org.auxilia.data.Command;
import org.springframework.stereotype.Component;

/** {@code auxilia rebuild}: boards, agenda, search, events used and what other modules keep, all made anew from the log. */
@Component
class RebuildCommand implements Command {

    private final Rebuilding rebuilding;

    RebuildCommand(Rebuilding rebuilding) { this.rebuilding = rebuilding; }

    @Override public String name() { return "rebuild"; }
    @Override public String purpose() { return "makes boards, agenda and search anew from the log; nobody can write meanwhile"; }

    @Override
    public int run(List<String> arguments) {
        long cases = rebuilding.run();
        System.out.println("Made anew from the log: " + cases + " cases.");
        return 0;
    }
}
