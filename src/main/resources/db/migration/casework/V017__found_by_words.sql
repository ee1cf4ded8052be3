-- Cases that were there before: the pairs of neighbouring signs, a few more than the program keeps.
insert into shell_search (county_code, kind, id, township_code, body, words)
select t.county_code, 'case', t.id, t.township_code, t.body,
       array_to_tsvector(array(select distinct substr(t.body, i, 2) from generate_series(1, length(t.body) - 1) i))
  from (select county_code, id, township_code,
               lower(normalize(concat_ws(' ', number, item_name, place_words, party_shown), NFKC)) as body
          from casework_case) t
on conflict do nothing;
