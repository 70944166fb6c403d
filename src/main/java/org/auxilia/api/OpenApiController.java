package org.auxilia.api;

import java.util.Map;
import org.auxilia.staff.Needs;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The document, for whoever has signed in or comes with a token. */
@Controller
@Needs.Open
class OpenApiController {

    private final OpenApi openApi;

    OpenApiController(OpenApi openApi) { this.openApi = openApi; }

    @GetMapping("/openapi.json")
    ResponseEntity<Map<String, Object>> document() { return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(openApi.document()); }
}
