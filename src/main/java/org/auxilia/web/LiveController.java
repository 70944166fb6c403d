package org.auxilia.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The one stream of a browser. */
@Controller
class LiveController {

    /** "case-153567", "case-153567-viewers". */
    private static final Pattern OF_CASE = Pattern.compile("case-(\\d{1,12})(?:-.*)?");

    private final LiveHub hub;
    private final CaseSight cases;

    LiveController(LiveHub hub, CaseSight cases) {
        this.hub = hub;
        this.cases = cases;
    }

    /**
     * @param since what the page has seen already
     * @param last the same, of a browser that was cut off and comes again by itself
     */
    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter open(@RequestParam Optional<String> since, @RequestHeader("Last-Event-ID") Optional<String> last, Shell shell,
            HttpServletRequest request, HttpServletResponse response) {
        var viewer = shell.viewer().orElseThrow(Failure.Forbidden::new);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        return hub.open(request.getRequestedSessionId(), last.or(() -> since), topics -> audible(viewer, topics));
    }

    /** Another person's agenda is nobody's business; people of an account don't hear which cases move, who is bound not of those they don't find. */
    private Set<String> audible(Viewer viewer, Set<String> topics) {
        var heard = topics.stream().filter(it -> mayHear(viewer, it)).collect(Collectors.toCollection(LinkedHashSet::new));
        var found = cases.found(viewer, heard.stream().flatMap(it -> caseOf(it).stream()).collect(Collectors.toSet()));
        heard.removeIf(it -> caseOf(it).filter(of -> !found.contains(of)).isPresent());
        return heard;
    }

    private static boolean mayHear(Viewer viewer, String topic) {
        if (topic.startsWith("agenda-")) {
            return topic.equals("agenda-" + viewer.id());
        }
        return viewer.account().isEmpty() || !topic.startsWith("case-") && !topic.equals("superiors");
    }

    private static Optional<Long> caseOf(String topic) {
        return Optional.of(OF_CASE.matcher(topic)).filter(Matcher::matches).map(it -> Long.valueOf(it.group(1)));
    }
}
