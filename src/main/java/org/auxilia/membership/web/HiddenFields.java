package org.auxilia.membership.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.auxilia.membership.Beneficiary;
import org.auxilia.membership.Member;
import org.auxilia.web.Form;
import org.auxilia.web.Mask;

/**
 * Documents and telephones in the form of a member, for whoever speaks with nobody (ID-3): each shows its end alone until it is revealed, and left so it
 * stays what it is.
 *
 * @param stands as he is kept now; empty for a new one, of whom nothing is hidden
 * @param stale  whether another one has been kept since the form was shown: nothing of it is saved then
 */
record HiddenFields(Optional<Member> stands, boolean stale) {

    private static final String DOCUMENT = "document", PHONE1 = "phone1", PHONE2 = "phone2";
    static final String PERSON_DOCUMENT = "personDocument-", PERSON_PHONE = "personPhone-";

    /** The form with the end alone of each. */
    static Form mask(Form form) {
        names(form).forEach(name -> form.put(name, Mask.of(form.typed(name))));
        return form;
    }

    /** @param stands what is compared with what came: by its end alone, but where the same was typed whole */
    static Form beside(Form typed, Form stands) {
        Stream.of(DOCUMENT, PHONE1, PHONE2).filter(name -> !typed.typed(name).equals(stands.typed(name))).forEach(name -> stands.put(name, Mask.of(stands.typed(name))));
        return stands;
    }

    static boolean isAny(Form form) {
        return names(form).anyMatch(name -> Mask.is(form.typed(name)));
    }

    /**
     * Shows one of them, or all.
     *
     * @param wanted name of the field; empty for all
     * @param whole  the form of what stands
     */
    Form reveal(Form form, String wanted, Form whole) {
        names(form).filter(name -> wanted.isEmpty() || name.equals(wanted)).filter(name -> Mask.is(form.typed(name))).forEach(name -> {
            var of = isOfPerson(name) ? row(form, name).map(row -> name.substring(0, name.indexOf('-') + 1) + row) : Optional.of(name);
            of.ifPresentOrElse(it -> form.put(name, whole.typed(it)), () -> gone(form, name));
        });
        return form;
    }

    /** What was typed; what stands where it was left hidden. Of what stands no more the form says so. */
    String kept(Form form, String name, int max) {
        String typed = form.text(name, max).or("");
        if (!Mask.is(typed)) {
            return typed;
        }
        Optional<String> kept = stands.flatMap(member -> switch (name) {
            case DOCUMENT -> Optional.of(member.document());
            case PHONE1 -> Optional.of(member.phone1());
            case PHONE2 -> Optional.of(member.phone2());
            default -> row(form, name).map(row -> value(name).apply(member.beneficiaries().get(row)));
        });
        if (kept.isEmpty() && !stale) {
            gone(form, name);
        }
        return kept.orElse("");
    }

    /** An end alone is nobody's any more; the field is to be written anew, or left empty. */
    private static void gone(Form form, String name) {
        form.error(name, "membership.member.hidden-gone");
        form.put(name, "");
    }

    /** Which of those who stand a field of a row is of, by what is seen of it: who stands at its place under that name, else who bears the name, else who stands at its place. */
    private Optional<Integer> row(Form form, String name) {
        if (stands.isEmpty()) {
            return Optional.empty();
        }
        int at = Integer.parseInt(name.substring(name.indexOf('-') + 1));
        var people = stands.get().beneficiaries();
        var same = IntStream.range(0, people.size()).filter(i -> Mask.of(value(name).apply(people.get(i))).equals(form.typed(name).strip())).boxed().toList();
        var named = same.stream().filter(i -> people.get(i).names().equals(form.typed(MemberForm.NAMES + at).strip())).toList();
        return named.contains(at) ? Optional.of(at) : named.stream().findFirst().or(() -> Optional.of(at).filter(same::contains));
    }

    private static boolean isOfPerson(String name) {
        return name.contains("-");
    }

    private static Function<Beneficiary, String> value(String name) {
        return name.startsWith(PERSON_DOCUMENT) ? Beneficiary::document : Beneficiary::phone;
    }

    private static Stream<String> names(Form form) {
        var rows = IntStream.range(0, MemberForm.rows(form, MemberForm.NAMES)).boxed().flatMap(i -> Stream.of(PERSON_DOCUMENT + i, PERSON_PHONE + i));
        return Stream.concat(Stream.of(DOCUMENT, PHONE1, PHONE2), rows).toList().stream();
    }
}
