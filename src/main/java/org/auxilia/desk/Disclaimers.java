package org.auxilia.desk;

import java.util.EnumMap;
import java.util.Map;
import org.auxilia.assistance.Assistance;
import org.auxilia.assistance.FileFact.MemberIdentified;
import org.auxilia.catalogue.Service;
import org.auxilia.membership.Account;
import org.auxilia.membership.ScriptStep;
import org.auxilia.membership.ScriptValue;
import org.auxilia.membership.Scripts;
import org.auxilia.web.Shell;
import org.auxilia.web.Viewer;
import org.springframework.stereotype.Component;

/** What the member hears before others are named to him: that they are none of ours and that we don't answer for them (Out of coverage B; OC-2). No form says it. */
@Component
public class Disclaimers {

    private final Scripts scripts;

    Disclaimers(Scripts scripts) { this.scripts = scripts; }

    /** As the account, the house or the procedure has it, in the language of whoever reads it out. */
    public String of(Assistance it, Service service, Account account, Shell shell) {
        Map<ScriptValue, String> values = new EnumMap<>(ScriptValue.class);
        values.put(ScriptValue.CASE, it.file().number() + "/" + it.number());
        values.put(ScriptValue.SERVICE, service.name(shell.lang()));
        it.last(MemberIdentified.class).map(known -> known.person().isBlank() ? known.name() : known.person()).ifPresent(name -> values.put(ScriptValue.MEMBER, name));
        shell.viewer().map(Viewer::name).ifPresent(name -> values.put(ScriptValue.COORDINATOR, name));
        return scripts.say(account.id(), ScriptStep.OTHER_ALTERNATIVES, shell.lang(), shell.now(), values);
    }
}
