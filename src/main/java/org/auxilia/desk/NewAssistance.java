package org.auxilia.desk;

import java.util.List;
import java.util.Optional;
import org.auxilia.assistance.OpeningFact.Linked;
import org.auxilia.assistance.OpeningFact.Original;
import org.auxilia.assistance.OpeningFact.Routed;
import org.auxilia.assistance.Priority;
import org.auxilia.assistance.Window;
import org.auxilia.membership.Vehicle;

/**
 * What is asked for (Procedure 5.1.6).
 *
 * @param service      code of the service
 * @param happened     DESCRIPCIÓN OCURRIDO
 * @param fault        DETALLE DE FALLA
 * @param availability when the member is there, one or two windows if programmed, else none
 * @param link         of which assistance of the case it is a leg or a consequence (CA-14)
 * @param route        whence and whither, where something is moved (CA-14)
 * @param vehicle      the one concerned, where it is known
 * @param guarantee    of what it is the guarantee; empty where its coverage is to be decided (CX-4)
 */
public record NewAssistance(String service, Priority priority, String happened, String fault, List<Window> availability, Optional<Linked> link, Optional<Routed> route,
                            Optional<Vehicle> vehicle, Optional<Original> guarantee) {

    public NewAssistance { availability = List.copyOf(availability); }

    /** One that stands alone, and where nothing is moved. */
    public NewAssistance(String service, Priority priority, String happened, String fault, List<Window> availability, Optional<Vehicle> vehicle) {
        this(service, priority, happened, fault, availability, Optional.empty(), Optional.empty(), vehicle, Optional.empty());
    }

    /** CA-14. */
    public NewAssistance coming(Optional<Linked> from, Optional<Routed> way) { return new NewAssistance(service, priority, happened, fault, availability, from, way, vehicle, guarantee); }

    /** CX-4. */
    public NewAssistance under(Optional<Original> original) { return new NewAssistance(service, priority, happened, fault, availability, link, route, vehicle, original); }
}
