package org.auxilia.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The top bar alone, fetched anew when its numbers move. */
@Controller
class BarController {

    @GetMapping("/bar")
    Page bar() {
        return Page.of("web/bar");
    }
}
