package org.auxilia.network.web;

import java.time.Clock;
import org.auxilia.geography.Places;
import org.auxilia.network.ProviderDirectory;
import org.auxilia.network.ProviderSearch;
import org.auxilia.network.Providers;
import org.auxilia.staff.Needs;
import org.auxilia.staff.Right;
import org.auxilia.web.Answers;
import org.auxilia.web.Failure;
import org.auxilia.web.Form;
import org.auxilia.web.Page;
import org.auxilia.web.Rows;
import org.auxilia.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The network as the operation reads it: by name in pages, in calling order once service and place are given, and one by one. */
@Controller
@Needs(Right.SEE_PROVIDERS)
class ProvidersController {

    static final int SIZE = 50, MOST = 200;

    private final ProviderDirectory directory;
    private final ProviderSearch search;
    private final Providers providers;
    private final Choices choices;
    private final Sheets sheets;
    private final Places places;
    private final Clock clock;

    ProvidersController(ProviderDirectory directory, ProviderSearch search, Providers providers, Choices choices, Sheets sheets, Places places, Clock clock) {
        this.directory = directory;
        this.search = search;
        this.providers = providers;
        this.choices = choices;
        this.sheets = sheets;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping("/providers")
    @Answers(value = ProviderJson.class, rows = true, files = true, asks = {"name", "line", "service", "condition", "status", "place", "placeText", "reach", "order", "after", "limit"})
    Page list(Form form, Shell shell) {
        var asked = Asked.of(form, places);
        form.put("place", asked.filter().place().map(String::valueOf).orElse("")).put("placeText", choices.place(asked.filter().place()));
        if (asked.isLadder()) {
            var ladder = search.ladder(asked.ladder(clock.instant(), Rows.wanted(form, SIZE, MOST)));
            return Page.of("network/calling-order").with(form).with("asked", asked).with("choices", choices).with("ladder", ladder).json(() -> ProviderJson.of(ladder))
                .table(() -> ProviderTables.of(ladder, shell));
        }
        var listing = directory.list(asked.filter(), asked.after(), Rows.wanted(form, SIZE, MOST), clock.instant());
        return Page.of("network/providers").with(form).with("choices", choices).with("asked", asked)
            .with("listing", listing).with("count", directory.count(asked.filter())).json(() -> ProviderJson.of(listing))
            .table(() -> ProviderTables.of(listing, choices, shell));
    }

    @GetMapping("/providers/{id}")
    @Answers(Sheet.class)
    Page show(@PathVariable int id) {
        var sheet = providers.find(id).map(sheets::of).orElseThrow(() -> new Failure.NotFound("network.provider.unknown"));
        return Page.of("network/provider").with("choices", choices).with("sheet", sheet).json(() -> sheet);
    }
}
