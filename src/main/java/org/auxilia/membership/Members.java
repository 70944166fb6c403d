package org.auxilia.membership;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.auxilia.catalogue.CatalogueChanges;
import org.auxilia.data.Sight;
import org.auxilia.staff.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The members of all accounts, and how they are found while on the call (MB-3, MB-4, MB-6). */
@Repository
public class Members {

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final CatalogueChanges changes;

    Members(JdbcClient jdbc, Accounts accounts, CatalogueChanges changes) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.changes = changes;
    }

    public Optional<Member> find(long id) {
        return jdbc.sql("select " + MemberRows.COLUMNS + " from member m where m.id = ?").param(id)
                .query((row, n) -> MemberRows.member(row)).optional();
    }

    /** Empty also where it is a member of another account than one sees. */
    public Optional<Member> find(long id, Sight sight) {
        return find(id).filter(it -> sight.hasAccount(it.account()));
    }

    /** @throws NoSuchElementException when there is no such member */
    public Member get(long id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("member " + id));
    }

    /**
     * Those whom the text may mean, the likeliest first (MB-4): by document, plate, value of the account's validator field,
     * telephone in any national way of writing, or name with accents and slips forgiven, in any order of words.
     *
     * @param sight of which accounts members may be found (ID-2, ID-4)
     * @param limit 1 to 100
     */
    public List<FoundMember> search(String text, Sight sight, int limit) {
        return search(text, sight, Optional.empty(), limit);
    }

    /** As {@link #search(String, Sight, int)}; of equal matches those of the account whose number was called come first (MB-3). */
    public List<FoundMember> search(String text, Sight sight, Optional<Integer> called, int limit) {
        return text.isBlank() ? List.of() : MemberSearch.run(jdbc, text.strip(), sight, called, Math.clamp(limit, 1, 100));
    }

    /** The last ones registered, for a list before anything was searched. */
    public List<FoundMember> latest(Sight sight, int limit) {
        return MemberSearch.latest(jdbc, sight, limit);
    }

    /** As a search would have shown them. */
    public Optional<FoundMember> found(long id, Sight sight) {
        return MemberSearch.one(jdbc, id, sight);
    }

    /** The same person's other memberships, of other accounts too as far as one sees them (MB-3): same document, accounts of the same country. */
    public List<FoundMember> othersOf(Member member, Sight sight) {
        return member.document().isBlank() ? List.of() : MemberSearch.sameDocument(jdbc, member, sight);
    }

    /** Keeps a new member; telephones are brought into international form. */
    @Transactional
    public Member add(Member member, Actor actor, Instant at) {
        Member kept = withKeptPhones(member);
        long id = MemberRows.insert(jdbc, kept);
        changes.note(actor, at, "member", id, Map.of(), MemberRows.fields(kept));
        return get(id);
    }

    /** Keeps many at once; where they came from is noted elsewhere, so no line of history is written for each. */
    @Transactional
    public void addAll(List<Member> members) { members.forEach(member -> MemberRows.insert(jdbc, withKeptPhones(member))); }

    /** Keeps what was changed, vehicles and beneficiaries included. */
    @Transactional
    public Member change(Member member, Actor actor, Instant at) {
        Member was = get(member.id());
        Member kept = withKeptPhones(member);
        MemberRows.update(jdbc, kept);
        changes.note(actor, at, "member", member.id(), MemberRows.fields(was), MemberRows.fields(kept));
        return get(member.id());
    }

    /**
     * Registers a caller who isn't found, with status <em>A VERIFICAR</em> and a contract from today in the account's zone (MB-6,
     * Procedure 5.1.4). Serving such a member needs an authorisation.
     */
    @Transactional
    public Member registerToVerify(Newcomer caller, Actor actor, Instant at) {
        var today = at.atZone(accounts.get(caller.account()).zone()).toLocalDate();
        List<Vehicle> vehicles = caller.plate().isBlank() ? List.of()
                : List.of(new Vehicle(caller.plate().strip(), "", "", "", VehicleKind.CAR));
        return add(new Member(0, caller.account(), caller.plan(), caller.document(), caller.firstNames(), caller.lastNames(), caller.phone(),
                "", caller.email(), caller.address(), caller.validator(), today, Optional.empty(), MemberStatus.TO_VERIFY, at, vehicles,
                List.of()), actor, at);
    }

    /** The account has answered: the member is what it says (MB-6). */
    @Transactional
    public void setStatus(long id, MemberStatus status, Actor actor, Instant at) {
        Member was = get(id);
        jdbc.sql("update member set status = ? where id = ?").params(status.name(), id).update();
        changes.note(actor, at, "member", id, Map.of("status", was.status()), Map.of("status", status));
    }

    /** Whether the plan already has this person with this policy or card, under another id. */
    public boolean isTwice(Member member) {
        return jdbc.sql("""
                select exists (select from member where plan = ? and document_key = document_key(?) and document_key <> ''
                    and validator_key = code_key(?) and id <> ? and status <> 'TO_VERIFY')
                """).params(member.plan(), member.document(), member.validator(), member.id()).query(Boolean.class).single();
    }

    private Member withKeptPhones(Member member) {
        String country = accounts.get(member.account()).country();
        return new Member(member.id(), member.account(), member.plan(), member.document(), member.firstNames(), member.lastNames(),
                Phones.kept(member.phone1(), country), Phones.kept(member.phone2(), country), member.email(), member.address(),
                member.validator(), member.starts(), member.ends(), member.status(), member.registeredAt(), member.vehicles(),
                member.beneficiaries().stream().map(person -> new Beneficiary(person.names(), person.document(), person.kinship(),
                        Phones.kept(person.phone(), country), person.services())).toList());
    }
}
