package cn.xiangzhi.casework.review;

import cn.xiangzhi.base.Refused;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What reviewers mark, check by check, and what the township answers. */
@Component
class MarkStore {

    private final JdbcClient jdbc;

    MarkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Mark> of(String county, UUID sample, UUID caseId) {
        return jdbc.sql("""
                        select check_number, automatic, given, opinion, place from casework_review_mark
                        where county_code = :county and sample_id = :sample and case_id = :case
                        """)
                .param("county", county)
                .param("sample", sample)
                .param("case", caseId)
                .query(Mark.class)
                .list();
    }

    /** Keeps the sum, refusing when somebody else was first, and then every mark. */
    void mark(String county, SampleStore.Kept kept, Sum sum, List<Mark> marks) {
        changed(jdbc.sql("""
                        update casework_review_file set automatic = :automatic, given = :given, grade = :grade, opinion = :opinion,
                            marked_by = :by, marked_at = :at, version = version + 1
                        where county_code = :county and sample_id = :sample and case_id = :case and version = :version
                        """)
                .param("automatic", sum.automatic())
                .param("given", sum.given())
                .param("grade", sum.grade().name())
                .param("opinion", sum.opinion())
                .param("by", sum.by())
                .param("at", sum.at())
                .param("county", county)
                .param("sample", kept.sampleId())
                .param("case", kept.caseId())
                .param("version", kept.version())
                .update());
        for (var mark : marks) {
            jdbc.sql("""
                            insert into casework_review_mark (county_code, sample_id, case_id, check_number, automatic, given, opinion, place)
                            values (:county, :sample, :case, :number, :automatic, :given, :opinion, :place)
                            on conflict (county_code, sample_id, case_id, check_number) do update set
                                automatic = excluded.automatic, given = excluded.given, opinion = excluded.opinion,
                                place = excluded.place
                            """)
                    .param("county", county)
                    .param("sample", kept.sampleId())
                    .param("case", kept.caseId())
                    .param("number", mark.checkNumber())
                    .param("automatic", mark.automatic())
                    .param("given", mark.given())
                    .param("opinion", mark.opinion())
                    .param("place", mark.place())
                    .update();
        }
    }

    void answer(String county, SampleStore.Kept kept, String answer, String by, OffsetDateTime at) {
        changed(jdbc.sql("""
                        update casework_review_file set answer = :answer, answered_by = :by, answered_at = :at, version = version + 1
                        where county_code = :county and sample_id = :sample and case_id = :case and version = :version
                        """)
                .param("answer", answer)
                .param("by", by)
                .param("at", at)
                .param("county", county)
                .param("sample", kept.sampleId())
                .param("case", kept.caseId())
                .param("version", kept.version())
                .update());
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw Refused.stale("评查结果");
        }
    }

    /** One check marked: what the program would take off, what the reviewer takes off, and for what in the file. */
    record Mark(String checkNumber, int automatic, int given, String opinion, String place) {}

    /** The sum of a file. */
    record Sum(int automatic, int given, Grade grade, String opinion, String by, OffsetDateTime at) {}
}
