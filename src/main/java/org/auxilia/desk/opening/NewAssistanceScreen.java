package org.auxilia.desk.opening;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.auxilia.assistance.OpeningFact.Original;
import org.auxilia.catalogue.Service;
import org.auxilia.catalogue.ServiceLine;
import org.auxilia.desk.CoverageView;
import org.auxilia.membership.Member;
import org.auxilia.membership.Vehicle;
import org.auxilia.web.Form;

/**
 * What is being asked for.
 *
 * @param plan     lines of the member's plan, for what is left beside each service
 * @param coverage the verdict as of now, once a service is chosen and the member known
 * @param guarantee of what it is probably the guarantee (BY-20)
 */
public record NewAssistanceScreen(CaseScreen screen, Form form, List<Service> services, List<PreviousAssistances.Line> plan, Optional<CoverageView> coverage, Optional<Original> guarantee) {

    public Map<ServiceLine, List<Service>> byLine() { return services.stream().collect(Collectors.groupingBy(Service::line, java.util.LinkedHashMap::new, Collectors.toList())); }

    public List<Vehicle> vehicles() { return screen.member().map(Member::vehicles).orElse(List.of()); }

    /** Of several lines for one service the one with most left. */
    public Optional<PreviousAssistances.Line> inPlan(Service service) {
        return plan.stream().filter(it -> it.service().code().equals(service.code()) && it.benefit().active()).max((one, other) -> Integer.compare(left(one), left(other)));
    }

    private static int left(PreviousAssistances.Line it) { return it.isCounted() ? it.left() : Integer.MAX_VALUE; }

    /** Where one begins to choose. */
    public boolean isFirst(Service service) { return service.equals(byLine().values().iterator().next().getFirst()); }

    /** What the chosen one is called; empty while none is. */
    String service() { return services.stream().filter(this::isChosen).findFirst().map(it -> it.name(screen.shell().lang())).orElse(""); }

    public boolean isChosen(Service service) { return service.code().equals(form.typed("service")); }
}
