-- Members by name while the caller spells it (MB-4): accents, capitals and the order of the words don't count, slips are
-- forgiven. The words meant are looked up first, so that the search among the members knows what it looks for and never
-- reads the table from end to end.

-- The words that a typed one may stand for, with their likeness from 0 to 1: itself, what sounds the same (above 0.9),
-- what it is the beginning of (above 0.8), what looks like it.
create function words_meant(typed text) returns table (word text, score real)
    language plpgsql stable strict set enable_seqscan = off as $$
begin
    return query
    select w.word, max(w.score)::real from (
        select n.word, case when n.word = typed then 1.0 else 0.95 end as score
        from name_word n where n.sound = word_sound(typed)
        union all
        (select n.word, 0.85 from name_word n
         where length(typed) > 2 and n.word >= typed collate "C" and n.word < typed || '{' collate "C" limit 80)
        union all
        (select n.word, 0.8 * similarity(n.sound, word_sound(typed)) from name_word n
         where length(typed) > 3 and n.sound % word_sound(typed) order by 2 desc limit 12)) w
    group by w.word;
end $$;

-- At most so many members whose names hold every typed word, the surest kind of match first. only_account null: of all.
create function members_named(typed text[], only_account int, most int) returns table (member bigint, score real)
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
                and ($1 is null or account = $1) %s limit $2) hit', likeness, conditions[bar])
                using only_account, most - cardinality(seen), seen loop
            seen := seen || member;
            return next;
        end loop;
        exit when cardinality(seen) >= most;
    end loop;
end $$;
