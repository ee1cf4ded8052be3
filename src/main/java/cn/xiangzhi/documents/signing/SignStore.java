package cn.xiangzhi.documents.signing;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of signatures: inserted once and never changed. */
@Component
class SignStore {

    private final JdbcClient jdbc;

    SignStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(SignRow row) {
        jdbc.sql("""
                insert into documents_signature (county_code, id, township_code, paper, place, name, capacity, refused,
                  note, second_officer, witness, recorded, words_digest, pages, marks, taken_by, taken_by_name,
                  taken_at, device_at, digest)
                values (:county, :id, :township, :paper, :place, :name, :capacity, :refused,
                  :note, :second, :witness, :recorded, :words, :pages, :marks, :by, :byName, :at, :device, :digest)
                """)
                .param("county", row.county())
                .param("id", row.id())
                .param("township", row.township())
                .param("paper", row.paper())
                .param("place", row.place())
                .param("name", row.name())
                .param("capacity", row.capacity())
                .param("refused", row.refused())
                .param("note", row.note())
                .param("second", row.secondOfficer())
                .param("witness", row.witness())
                .param("recorded", row.recorded())
                .param("words", row.wordsDigest())
                .param("pages", row.pages())
                .param("marks", row.marks())
                .param("by", row.takenBy())
                .param("byName", row.takenByName())
                .param("at", row.takenAt())
                .param("device", row.deviceAt())
                .param("digest", row.digest())
                .update();
    }

    /** Those on several papers, in the order they were taken. */
    List<SignRow> of(String county, Collection<UUID> papers) {
        return jdbc.sql("""
                select county_code as county, id, township_code as township, paper, place, name, capacity, refused,
                  note, second_officer, witness, recorded, words_digest, pages, marks, taken_by, taken_by_name,
                  taken_at, device_at, digest
                from documents_signature where county_code = :county and paper = any(:papers) order by taken_at, id
                """)
                .param("county", county)
                .param("papers", papers.toArray(UUID[]::new))
                .query(SignRow.class)
                .list();
    }

    Optional<SignRow> find(String county, UUID id) {
        return jdbc.sql("""
                select county_code as county, id, township_code as township, paper, place, name, capacity, refused,
                  note, second_officer, witness, recorded, words_digest, pages, marks, taken_by, taken_by_name,
                  taken_at, device_at, digest
                from documents_signature where county_code = :county and id = :id
                """)
                .param("county", county)
                .param("id", id)
                .query(SignRow.class)
                .optional();
    }

    /** A paper as it is at this moment, held until the transaction ends: nobody voids or seals it meanwhile. */
    record Held(@Nullable String township, String html, boolean voided) {}

    Optional<Held> hold(String county, UUID paper) {
        return jdbc.sql("""
                select township_code as township, html, state = 'VOIDED' as voided
                from documents_paper where county_code = :county and id = :id for update
                """)
                .param("county", county)
                .param("id", paper)
                .query(Held.class)
                .optional();
    }
}
