package org.auxilia.assistance;

import java.util.List;

/**
 * Three letters that stand for what the procedure has written often (Procedure 5.2.3 to 5.5.2): what is said on the calls, and the times that the log asks for.
 *
 * @param letters typed after ";", the same in every language
 * @param entry   type and subtype, for instance "CALL_ATTEMPT.PROVIDER"
 */
public record ProcedureCode(String letters, String entry) {

    public static final List<ProcedureCode> ALL = List.of(
        new ProcedureCode("psn", "PROVIDER_TALK.OUTGOING"), new ProcedureCode("pdm", "PROVIDER_TALK.OUTGOING"), new ProcedureCode("pav", "PROVIDER_TALK.INCOMING"), new ProcedureCode("pnc", "CALL_ATTEMPT.PROVIDER"),
        new ProcedureCode("asn", "MEMBER_TALK.OUTGOING"), new ProcedureCode("adm", "MEMBER_TALK.OUTGOING"), new ProcedureCode("aes", "MEMBER_TALK.INCOMING"), new ProcedureCode("anc", "CALL_ATTEMPT.MEMBER"),
        new ProcedureCode("arr", "ARRIVAL"), new ProcedureCode("con", "CONTACT"), new ProcedureCode("ter", "WORK_END"));

    /** Whether these letters are taken, so that no subtype of the company has them (LG-1). */
    public static boolean has(String letters) { return ALL.stream().anyMatch(it -> it.letters.equals(letters)); }

    /** Letters of those that stand for this entry. */
    public static List<String> of(String entry) { return ALL.stream().filter(it -> it.entry.equals(entry)).map(ProcedureCode::letters).toList(); }
}
