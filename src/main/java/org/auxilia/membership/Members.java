package org.auxilia.membership;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.IntStream;
import org.auxilia.catalogue.CatalogueChanges;
import org.auxilia.data.Sight;
import org.auxilia.staff.Actor;
import org.auxilia.web.Failure;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The members of all accounts, and how they are found while on the call (MB-3, MB-4, MB-6). */
@Repository
public class Members {

    private static final int AT_ONCE = 1000;

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final CatalogueChanges changes;
    private final CountedEvents counted;

    Members(JdbcClient jdbc, Accounts accounts, CatalogueChanges changes, CountedEvents counted) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.changes = changes;
        this.counted = counted;
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

    /** The last ones registered, for a list before anything was searched. @param after the last one of the page before */
    public List<FoundMember> latest(Sight sight, Optional<Long> after, int limit) {
        return MemberSearch.latest(jdbc, sight, after, limit);
    }

    /** As a search would have shown them. */
    public Optional<FoundMember> found(long id, Sight sight) {
        return MemberSearch.one(jdbc, id, sight);
    }

    /** The same person's other memberships, of other accounts too as far as one sees them (MB-3): same document, accounts of the same country. */
    public List<FoundMember> othersOf(Member member, Sight sight) {
        return member.document().isBlank() ? List.of() : MemberSearch.sameDocument(jdbc, member, sight);
    }

    /**
     * A person of an account's roster who was added or changed.
     *
     * @param was as he was when it was decided; empty for a new one
     * @param becomes with id 0 for a new one
     */
    public record Change(Optional<Member> was, Member becomes) {}

    /**
     * Those of an account that a file may mean, by their numbers or their documents as they are typed (MB-3).
     *
     * @param documents compared as the search compares them
     */
    public List<Member> meant(int account, Collection<Long> ids, Collection<String> documents) {
        String[] keys = documents.stream().map(Member::documentKey).filter(it -> !it.isEmpty()).distinct().toArray(String[]::new);
        return jdbc.sql("select " + MemberRows.COLUMNS + """
                 from member m where m.account = :account and (m.id = any(:ids) or m.document_key <> '' and m.document_key = any(:keys)) order by m.id
                """).param("account", account).param("ids", ids.toArray(Long[]::new)).param("keys", keys)
                .query((row, n) -> MemberRows.member(row)).list();
    }

    /** All of an account, by name; to be taken out. */
    public List<Member> of(int account, int limit) {
        return jdbc.sql("select " + MemberRows.COLUMNS + " from member m where m.account = ? order by m.last_names, m.first_names, m.id limit ?")
                .params(account, limit).query((row, n) -> MemberRows.member(row)).list();
    }

    /** Keeps a new member; telephones are brought into international form. */
    @Transactional
    public Member add(Member member, Actor actor, Instant at) {
        return get(added(List.of(member), actor, at).getFirst());
    }

    /** Keeps many at once; where they came from is noted elsewhere, so no line of history is written for each. */
    @Transactional
    public void addAll(List<Member> members) {
        for (int from = 0; from < members.size(); from += AT_ONCE) {
            MemberRows.insert(jdbc, withKeptPhones(members.subList(from, Math.min(members.size(), from + AT_ONCE))));
        }
    }

    /** A member as whoever changes one sees him. @param version of what is written of him, by a form, a file or an answer of the account */
    public record Kept(Member member, int version) {}

    public Optional<Kept> kept(long id) {
        return jdbc.sql("select " + MemberRows.COLUMNS + ", m.version from member m where m.id = ?").param(id)
                .query((row, n) -> new Kept(MemberRows.member(row), row.getInt("version"))).optional();
    }

    /**
     * Keeps what was changed, vehicles and beneficiaries included.
     *
     * @param seen the version that was seen; empty where nobody says so
     * @return what somebody else has written since; nothing is changed then
     */
    @Transactional
    public Optional<Kept> change(Member member, Optional<Integer> seen, Actor actor, Instant at) {
        // Held before it is read: vehicles and beneficiaries are read as they are by then.
        jdbc.sql("select id from member where id = ? for update").param(member.id()).query(Long.class).optional();
        Kept stands = kept(member.id()).orElseThrow(() -> new NoSuchElementException("member " + member.id()));
        if (seen.filter(version -> version != stands.version()).isPresent()) {
            return Optional.of(stands);
        }
        changed(List.of(stands.member()), List.of(member), actor, at);
        return Optional.empty();
    }

    /** Until the transaction at hand ends nobody else takes in a roster. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('roster'))").query((row, n) -> true).single();
    }

    /**
     * Adds and changes many, all or none.
     *
     * @throws Failure.Refused where one isn't any more as he was when it was decided, or is there meanwhile
     */
    @Transactional
    public void keepAll(List<Change> some, Actor actor, Instant at) {
        List<Change> inOrder = some.stream().sorted(Comparator.comparing(it -> it.becomes().id())).toList();
        try {
            for (int from = 0; from < inOrder.size(); from += AT_ONCE) {
                keep(inOrder.subList(from, Math.min(inOrder.size(), from + AT_ONCE)), actor, at);
            }
        } catch (DuplicateKeyException twice) {
            throw new Failure.Refused("membership.member.twice");
        }
    }

    private void keep(List<Change> some, Actor actor, Instant at) {
        List<Change> old = some.stream().filter(it -> it.was().isPresent()).toList();
        List<Member> was = old.stream().map(it -> it.was().orElseThrow()).toList();
        List<Member> now = jdbc.sql("select " + MemberRows.COLUMNS + " from member m where m.id = any(?) order by m.id for update of m")
                .param(was.stream().map(Member::id).toArray(Long[]::new)).query((row, n) -> MemberRows.member(row)).list();
        if (!now.equals(was)) {
            throw new Failure.Refused("membership.members.changed-meanwhile");
        }
        changed(was, old.stream().map(Change::becomes).toList(), actor, at);
        added(some.stream().filter(it -> it.was().isEmpty()).map(Change::becomes).toList(), actor, at);
    }

    private List<Long> added(List<Member> members, Actor actor, Instant at) {
        List<Member> kept = withKeptPhones(members);
        List<Long> ids = MemberRows.insert(jdbc, kept);
        changes.noteAll(actor, at, "member", IntStream.range(0, kept.size())
                .mapToObj(i -> new CatalogueChanges.Noted(ids.get(i), Map.of(), MemberRows.fields(kept.get(i)))).toList());
        return ids;
    }

    private void changed(List<Member> was, List<Member> becomes, Actor actor, Instant at) {
        List<Member> kept = withKeptPhones(becomes);
        MemberRows.update(jdbc, kept);
        changes.noteAll(actor, at, "member", IntStream.range(0, kept.size())
                .mapToObj(i -> new CatalogueChanges.Noted(kept.get(i).id(), MemberRows.fields(was.get(i)), MemberRows.fields(kept.get(i)))).toList());
        changes.noteAll(actor, at, "member", counted.ofMembers(was, kept, at).stream().map(CountedEvents.Moved::noted).toList());
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
        jdbc.sql("update member set status = ?, version = version + 1 where id = ?").params(status.name(), id).update();
        changes.note(actor, at, "member", id, Map.of("status", was.status()), Map.of("status", status));
    }

    /** Whether the plan already has this person with this policy or card, under another id. */
    public boolean isTwice(Member member) {
        return jdbc.sql("""
                select exists (select from member where plan = ? and document_key = document_key(?) and document_key <> ''
                    and validator_key = code_key(?) and id <> ? and status <> 'TO_VERIFY')
                """).params(member.plan(), member.document(), member.validator(), member.id()).query(Boolean.class).single();
    }

    private List<Member> withKeptPhones(List<Member> members) {
        Map<Integer, String> countries = new HashMap<>();
        return members.stream().map(it -> withKeptPhones(it, countries.computeIfAbsent(it.account(), account -> accounts.get(account).country()))).toList();
    }

    private static Member withKeptPhones(Member member, String country) {
        return new Member(member.id(), member.account(), member.plan(), member.document(), member.firstNames(), member.lastNames(),
                Phones.kept(member.phone1(), country), Phones.kept(member.phone2(), country), member.email(), member.address(),
                member.validator(), member.starts(), member.ends(), member.status(), member.registeredAt(), member.vehicles(),
                member.beneficiaries().stream().map(person -> new Beneficiary(person.names(), person.document(), person.kinship(),
                        Phones.kept(person.phone(), country), person.services())).toList());
    }
}
