package org.auxilia.assistance;

import java.util.Map;

/** What is written of the promises and the boards: by difference, and only if {@code moved} names the case. */
final class Rows {

    private Rows() {}

    /** A promise that moved fires again; one that stayed does not. Zone and province of a place and the line of a service are looked up here. */
    static final String STATEMENT = """
        , gone as (
            delete from promise p using moved, json_populate_recordset(null::promise, :gone::json) g
            where (p.case_number, p.assistance, p.task, p.subject) = (moved.number, g.assistance, g.task, g.subject))
        , owed as (
            insert into promise (case_number, assistance, task, subject, opens, due, escalates_at, urgency, whom, account, owner, assignee, words)
            select number, assistance, task, subject, opens, due, escalates_at, urgency, whom, account, owner, assignee, words
            from moved, json_populate_recordset(null::promise, :owed::json)
            on conflict (case_number, assistance, task, subject) do update
            set (opens, due, escalates_at, urgency, whom, owner, assignee, words, fired_at, escalated_at)
            = (excluded.opens, excluded.due, excluded.escalates_at, excluded.urgency, excluded.whom, excluded.owner, excluded.assignee, excluded.words,
               case when promise.due = excluded.due then promise.fired_at end, case when promise.due = excluded.due then promise.escalated_at end))
        , off as (delete from board b using moved where b.case_number = moved.number and b.assistance = any(:off::int[]))
        , seen as (
            insert into board (case_number, assistance, version, account, owner, urgency, priority, next_opens, next_due, next_task, next_whom, stage, sub_stage, provider_status,
                final_status, category, closed, service, service_line, plan, member, member_name, caller_name, place, zone, province, place_label, provider,
                provider_name, eta, window_from, window_to, opened_at, closed_at, total_cost, currency, surveyed, nonconforming, last_kind, last_subtype, last_own_es, last_own_en,
                last_words, last_who, last_at)
            select moved.number, assistance, version, account, owner, urgency, priority, next_opens, next_due, next_task, next_whom, stage, sub_stage, provider_status,
                final_status, category, closed, service, (select line from service s where s.code = b.service), plan, member, member_name, caller_name, place,
                (select coalesce(p.zone_id, p.id) from place p where p.id = b.place), (select coalesce(p.province_id, p.id) from place p where p.id = b.place),
                place_label, provider, provider_name, eta, window_from, window_to, opened_at, closed_at, total_cost, currency, surveyed, nonconforming,
                last_kind, last_subtype, last_own_es, last_own_en, last_words, last_who, last_at
            from moved, json_populate_recordset(null::board, :board::json) b
            on conflict (case_number, assistance) do update
            set (version, owner, urgency, priority, next_opens, next_due, next_task, next_whom, stage, sub_stage, provider_status, final_status, category, closed, service,
                service_line, plan, member, member_name, caller_name, place, zone, province, place_label, provider, provider_name, eta, window_from, window_to,
                opened_at, closed_at, total_cost, currency, surveyed, nonconforming, last_kind, last_subtype, last_own_es, last_own_en, last_words, last_who, last_at)
            = (excluded.version, excluded.owner, excluded.urgency, excluded.priority, excluded.next_opens, excluded.next_due, excluded.next_task, excluded.next_whom,
                excluded.stage, excluded.sub_stage, excluded.provider_status, excluded.final_status, excluded.category, excluded.closed, excluded.service,
                excluded.service_line, excluded.plan, excluded.member, excluded.member_name, excluded.caller_name, excluded.place, excluded.zone,
                excluded.province, excluded.place_label, excluded.provider, excluded.provider_name, excluded.eta, excluded.window_from, excluded.window_to,
                excluded.opened_at, excluded.closed_at, excluded.total_cost, excluded.currency, excluded.surveyed, excluded.nonconforming,
                excluded.last_kind, excluded.last_subtype, excluded.last_own_es, excluded.last_own_en, excluded.last_words, excluded.last_who, excluded.last_at))
        """;

    static final String NO_LONGER_OWED = """
        delete from promise p where p.case_number = :number and not exists (
            select from json_populate_recordset(null::promise, :owed::json) o where (o.assistance, o.task, o.subject) = (p.assistance, p.task, p.subject))
        """;

    static Map<String, Object> parameters(Projected was, Projected is) {
        return Map.of("gone", RecordJson.rows(is.promisesGoneSince(was)), "owed", RecordJson.rows(is.promisesSince(was)),
            "off", is.boardGoneSince(was), "board", RecordJson.rows(is.boardSince(was)));
    }
}
