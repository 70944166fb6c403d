package org.auxilia.network.web;

import org.auxilia.geography.Countries;
import org.auxilia.network.Provider;
import org.auxilia.web.Form;
import org.auxilia.web.Page;
import org.springframework.stereotype.Component;

/** The page on which a provider is changed: its data, and one small form for each thing that hangs on it. */
@Component
class ProviderPages {

    private final Sheets sheets;
    private final ProviderForm forms;
    private final Choices choices;

    ProviderPages(Sheets sheets, ProviderForm forms, Choices choices) {
        this.sheets = sheets;
        this.forms = forms;
        this.choices = choices;
    }

    Page blank(Form form) { return Page.of("network/provider-new").with(form).with("choices", choices); }

    Page of(Provider provider, Form form) { return of(provider, form, "", Form.empty()); }

    /** @param part the small form that came back with what is wrong in it */
    Page of(Provider provider, String part, Form bad) { return of(provider, forms.filled(provider), part, bad).faults(bad).status(422); }

    private Page of(Provider provider, Form form, String part, Form bad) {
        return Page.of("network/provider-edit").with(form).with("choices", choices).with("sheet", sheets.of(provider))
            .with("coverage", part.equals("coverages") ? bad : Form.empty())
            .with("tariff", part.equals("tariffs") ? bad : Form.empty().put("currency", Countries.currency(provider.country())))
            .with("document", part.equals("documents") ? bad : Form.empty().put("required", "true"))
            .with("technician", part.equals("technicians") ? bad : Form.empty());
    }
}
