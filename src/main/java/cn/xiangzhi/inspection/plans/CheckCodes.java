package cn.xiangzhi.inspection.plans;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The store of the codes shown to who is inspected and of their rating: kept by digest, and only for their day (F63). */
@Component
class CheckCodes {

    private final JdbcClient jdbc;

    CheckCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the digest of the code of that day. */
    Optional<CheckBook.Check> coded(String county, String digest, LocalDate day) {
        return jdbc.sql("""
                        select c.*, array_to_string(c.officers, ',') as officer_ids, s.name as subject_name, s.place_words,
                            s.latitude, s.longitude
                        from inspection_check c
                        join inspection_subject s on s.county_code = c.county_code and s.id = c.subject_id
                        where c.county_code = :county and c.code_digest = :digest and c.code_on = :day
                        """)
                .param("county", county)
                .param("digest", digest)
                .param("day", day)
                .query(CheckBook.Check.class)
                .optional();
    }

    void show(String county, UUID id, String digest, LocalDate day) {
        jdbc.sql(
                        "update inspection_check set code_digest = :digest, code_on = :day where county_code = :county and id = :id")
                .param("county", county)
                .param("id", id)
                .param("digest", digest)
                .param("day", day)
                .update();
    }

    boolean rate(
            String county, String digest, LocalDate day, int score, String words, String flags, OffsetDateTime at) {
        return jdbc.sql("""
                        update inspection_check set score = :score, rating_words = :words, rating_flags = :flags, rated_at = :at
                        where county_code = :county and code_digest = :digest and code_on = :day and score is null
                        """)
                        .param("county", county)
                        .param("digest", digest)
                        .param("day", day)
                        .param("score", score)
                        .param("words", words)
                        .param("flags", flags)
                        .param("at", at)
                        .update()
                == 1;
    }
}
