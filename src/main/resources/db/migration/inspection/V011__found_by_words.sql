-- Visits and subjects that were there before: the pairs of neighbouring signs, a few more than the program keeps.
insert into shell_search (county_code, kind, id, township_code, body, words)
select t.county_code, t.kind, t.id, t.township_code, t.body,
       array_to_tsvector(array(select distinct substr(t.body, i, 2) from generate_series(1, length(t.body) - 1) i))
  from (select county_code, 'visit' as kind, id, township_code,
               lower(normalize(left(concat_ws(' ', title, place_words, subject_shown, officer_names, seen, note), 20000), NFKC)) as body
          from inspection_visit
        union all
        select county_code, 'subject', id, township_code, lower(normalize(concat_ws(' ', name, place_words), NFKC))
          from inspection_subject) t
on conflict do nothing;
