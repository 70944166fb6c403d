package org.auxilia.assistance;

/** Who is on the telephone: names, telephone, and what the caller is to the member (CA-1). */
public record Caller(String givenName, String familyName, String phone, String relation) {

    public String name() { return (givenName + " " + familyName).strip(); }
}
