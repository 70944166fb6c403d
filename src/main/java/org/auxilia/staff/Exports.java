package org.auxilia.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.auxilia.web.FileFormat;
import org.auxilia.web.TakenOut;
import org.springframework.stereotype.Component;

/** That somebody took a list out as a file: which one, by what it was asked for, how many rows (ID-3). */
@Component
class Exports implements TakenOut {

    private final Trail trail;

    Exports(Trail trail) {
        this.trail = trail;
    }

    @Override
    public void before(HttpServletRequest request, FileFormat format, int rows) {
        var query = request.getQueryString() == null ? "" : "?" + URLDecoder.decode(request.getQueryString().replaceAll("&?format=\\w*", ""), StandardCharsets.UTF_8);
        var list = request.getRequestURI() + (query.equals("?") ? "" : query);
        SignedIn.current().ifPresent(who -> trail.exported(who, request.getRemoteAddr(), format + " " + rows + " " + list));
    }
}
