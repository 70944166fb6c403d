package org.auxilia;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Who may use whom. Upstream never imports downstream, and there is no cycle. */
class ModulesTest {

    private static final Set<String> BASE = Set.of("data", "web");

    /** What each module may use besides the database and the kit. */
    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("data", Set.of()),
            Map.entry("web", Set.of()),
            Map.entry("staff", Set.of()),
            Map.entry("catalogue", Set.of("staff")),
            Map.entry("geography", Set.of("staff", "catalogue")),
            Map.entry("manual", Set.of("staff")),
            Map.entry("membership", Set.of("staff", "catalogue", "geography")),
            Map.entry("network", Set.of("staff", "catalogue", "geography")),
            Map.entry("assistance", Set.of("staff", "catalogue", "geography", "membership", "network")),
            Map.entry("agenda", Set.of("staff", "catalogue", "geography", "membership", "network", "assistance")),
            Map.entry("link", Set.of("staff", "catalogue", "membership", "assistance")),
            Map.entry("desk", Set.of("staff", "catalogue", "geography", "membership", "network", "assistance", "agenda", "quality", "link")),
            Map.entry("quality", Set.of("staff", "catalogue", "geography", "membership", "network", "assistance", "agenda")),
            Map.entry("authority", Set.of("staff", "catalogue", "membership", "assistance", "desk")),
            Map.entry("imports", Set.of("staff", "catalogue", "geography", "membership", "network", "assistance")),
            Map.entry("api", Set.of("staff", "catalogue", "geography", "membership", "network", "assistance", "desk")),
            Map.entry("demo", Set.of("staff", "catalogue", "geography", "membership", "network", "assistance", "agenda", "quality", "desk")));

    private final ApplicationModules modules = ApplicationModules.of(Auxilia.class,
            JavaClass.Predicates.resideInAPackage("org.auxilia.templates.."));

    @Test
    void noModuleReachesIntoAnotherAndThereIsNoCycle() {
        modules.verify();
    }

    @Test
    void eachModuleUsesOnlyWhatLiesUpstream() {
        var wrong = new TreeSet<String>();
        modules.forEach(module -> {
            var name = module.getIdentifier().toString();
            assertThat(ALLOWED).as("the table of modules").containsKey(name);
            module.getDirectDependencies(modules).uniqueModules().map(m -> m.getIdentifier().toString())
                    .filter(used -> !used.equals(name) && !ALLOWED.get(name).contains(used))
                    .filter(used -> !BASE.contains(used) || name.equals("data") && used.equals("web"))
                    .forEach(used -> wrong.add(name + " uses " + used));
        });
        assertThat(wrong).isEmpty();
    }
}
