package org.auxilia.desk;

import java.util.List;
import java.util.Optional;
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
 * @param vehicle      the one concerned, where it is known
 */
public record NewAssistance(String service, Priority priority, String happened, String fault, List<Window> availability, Optional<Vehicle> vehicle) {

    public NewAssistance { availability = List.copyOf(availability); }
}
