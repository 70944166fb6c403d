-- ID-4: who is bound to several accounts finds the members of these.
drop function members_named(text[], int, int);
create function members_named(typed text[], only_accounts int[], most int) returns table (member bigint, score real)
    language plpgsql stable set enable_seqscan = off set max_parallel_workers_per_gather = 0 as $$
declare
    bars constant real[] := '{0.9, 0.8, 0}';
    conditions text[] := '{"", "", ""}';
    likeness text := '0';
    seen bigint[] := '{}';
    token text;
    meant text[];
    scores real[];
begin
    if cardinality(typed) = 0 then
        return;
    end if;
    foreach token in array typed loop
        select array_agg(w.word), array_agg(w.score) into meant, scores from words_meant(token) w;
        for bar in 1 .. 3 loop
            conditions[bar] := conditions[bar] || format(' and words && %L::text[]',
                (select array_agg(w.word) from unnest(meant, scores) w (word, score) where w.score > bars[bar]));
        end loop;
        likeness := likeness || format(
            ' + (select max(w.score) from unnest(%L::text[], %L::real[]) w (word, score) where w.word = any (words))', meant, scores);
    end loop;
    for bar in 1 .. 3 loop
        for member, score in execute format('select id, (%s)::real from (select id, words from member where id <> all ($3)
                and ($1 is null or account = any ($1)) %s limit $2) hit', likeness, conditions[bar])
                using only_accounts, most - cardinality(seen), seen loop
            seen := seen || member;
            return next;
        end loop;
        exit when cardinality(seen) >= most;
    end loop;
end $$;
