package org.auxilia.manual;

import java.time.Duration;
import org.auxilia.staff.Needs;
import org.auxilia.web.Failure;
import org.auxilia.web.Form;
import org.auxilia.web.Page;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The manual, for everybody who works here. */
@Controller
@Needs.Open
class ManualPages {

    private final Manual manual;

    ManualPages(Manual manual) { this.manual = manual; }

    @GetMapping("/manual")
    Page contents() { return page(manual.contents()); }

    @GetMapping("/manual/{chapter}")
    Page chapter(@PathVariable String chapter) {
        return page(manual.of(Chapter.named(chapter).orElseThrow(Failure.NotFound::new)));
    }

    /** Where one is and asks: {@code ?of=/agenda} leads to what explains that screen. */
    @GetMapping("/manual/here")
    Page here(Form form) { return Page.redirect("/manual" + Chapter.of(form.typed("of")).map(it -> "/" + it).orElse("")); }

    @GetMapping("/manual/images/{name}")
    ResponseEntity<Resource> image(@PathVariable String name) {
        var file = new ClassPathResource("manual/images/" + name);
        if (!name.matches("[a-z-]+\\.png") || !file.exists()) throw new Failure.NotFound();
        return ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate()).body(file);
    }

    private Page page(Manual.Leaf leaf) { return Page.of("manual/chapter").with("leaf", leaf).with("chapters", manual.all()); }
}
