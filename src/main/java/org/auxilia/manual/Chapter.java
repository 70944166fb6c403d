package org.auxilia.manual;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of the manual, and the screens that it explains, each with the part that does where the page has one for it. The order is the order of reading.
 *
 * @see #of
 */
enum Chapter {
    START("empezar", "/boards/.*#los-tableros", "/sign-in.*#entrar", "/access.*#entrar", "/second-factor#entrar"),
    CALL("llamada", "/cases/new", "/calls#cuando-vuelven-a-llamar", "/cases/\\d+/call#cuando-vuelven-a-llamar", "/alerts#alertas", "/members#el-afiliado", "/cases/\\d+", "/cases/\\d+/holders"),
    COVERAGE("cobertura", "/cases/\\d+/new", "/cases/\\d+/previous", "/plans/.*", "/cases/\\d+/\\d+/uncovered#cuando-no-cubre", "/cases/\\d+/\\d+/reimbursement#reembolso"),
    ASSIGNMENT("asignacion", "/providers.*"),
    MONITORING("monitoreo", "/cases/\\d+/\\d+(/(log|times|data|audit))?"),
    SERVICE("prestacion", "/cases/\\d+/\\d+/costs", "/cases/\\d+/\\d+/price-link#enlace-para-el-afiliado"),
    CLOSING("cierre", "/cases/\\d+/\\d+/survey", "/complaints.*"),
    TASKS("pendientes", "/agenda.*"),
    SUPERVISORS("supervisores", "/cases/\\d+/\\d+/owner#pasar-expedientes", "/authorisations#decidir", "/me/absences#decidir"),
    USERS("usuarios", "/admin/users#usuarios", "/admin/users/new#agregar-un-usuario", "/admin/users/.*#la-ficha-de-un-usuario", "/admin/second-factor#segundo-factor",
        "/admin/trail#registro-de-accesos"),
    ACCOUNTS("cuentas", "/admin/texts#textos-de-la-casa", "/admin/authority#autoridad", "/admin/accounts/.*/authority#la-autoridad-en-una-cuenta", "/admin/accounts/.*/texts#textos", "/admin/accounts/.*/terms.*#tiempos", "/admin/accounts.*#cuentas", "/admin/plans/.*/services#servicios-y-limites",
        "/admin/plans/.*/conditions#condiciones-generales", "/admin/plans.*#planes", "/admin/members#afiliados", "/admin/members/.*#la-ficha-de-un-afiliado"),
    CATALOGUES("catalogos", "/admin/providers#proveedores", "/admin/providers/.*#un-proveedor", "/admin/services.*#servicios", "/admin/causes.*#causas", "/admin/log-subtypes.*#subtipos",
        "/admin/places.*#zonas", "/admin/holidays#feriados", "/admin/reference-prices.*#precios-de-referencia", "/admin/changes#cambios"),
    FILES("archivos", "/admin/imports#historial", "/admin/imports/members#afiliados", "/admin/imports/texts#textos", "/admin/imports/terms#tiempos-de-las-cuentas", "/admin/imports/limits#limites-de-un-plan",
        "/admin/imports/places#lugares-agregados", "/admin/imports/providers#proveedores", "/admin/imports/tariffs#tarifas", "/admin/imports/reference-prices#precios-de-referencia", "/admin/imports/services#servicios",
        "/admin/imports/causes#causas", "/admin/imports/log-subtypes#subtipos-de-bitacora", "/admin/imports/holidays#feriados", "/admin/imports/.*#la-revision"),
    FAILURES("fallas");

    /** @param part of the page, as an address names it: {@code #entrar}; empty for the whole */
    private record Screen(Pattern path, String part) {

        static Screen of(String text) {
            int mark = (text + "#").indexOf('#');
            return new Screen(Pattern.compile(text.substring(0, mark)), text.substring(mark));
        }
    }

    private final String slug;
    private final List<Screen> screens;

    Chapter(String slug, String... screens) {
        this.slug = slug;
        this.screens = Arrays.stream(screens).map(Screen::of).toList();
    }

    /** Its name in the address and that of its file. */
    String slug() {
        return slug;
    }

    static Optional<Chapter> named(String slug) {
        return Arrays.stream(values()).filter(it -> it.slug.equals(slug)).findFirst();
    }

    /** Where the screen at this path is explained: {@code usuarios#segundo-factor}; none explains every screen. */
    static Optional<String> of(String path) {
        return Arrays.stream(values()).flatMap(it -> it.explaining(path)).findFirst();
    }

    private Stream<String> explaining(String path) {
        return screens.stream().filter(it -> it.path.matcher(path).matches()).map(it -> slug + it.part);
    }
}
