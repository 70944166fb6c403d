package org.auxilia.api;

import java.util.List;
import java.util.regex.Pattern;
import org.auxilia.web.VersionedForms;
import org.springframework.stereotype.Component;

/** The forms of the administration that take the version that was seen, as their table has it. */
@Component
class FormVersions implements VersionedForms {

    private final List<Pattern> paths;

    FormVersions(AdminForms forms) { paths = forms.versioned().stream().map(it -> Pattern.compile("/admin/" + it.replaceAll("\\{\\w+}", "(?!new\\$)[^/]+"))).toList(); }

    @Override public boolean has(String path) { return paths.stream().anyMatch(it -> it.matcher(path).matches()); }
}
