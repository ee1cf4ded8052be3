package cn.xiangzhi.intake.receiving;

import cn.xiangzhi.intake.matter.Report;
import cn.xiangzhi.shell.Bigrams;
import cn.xiangzhi.store.LateWrites;
import org.springframework.stereotype.Repository;

/** Rows of intake_search: the pairs of letters of a report, written with it. */
@Repository
class SearchStore {

    private final LateWrites late;

    SearchStore(LateWrites late) {
        this.late = late;
    }

    void add(Report report) {
        var said = report.said();
        var pairs = Bigrams.of(
                said.title(),
                said.text(),
                report.place().words(),
                report.receipt().number());
        late.sql("""
                insert into intake_search (county_code, report_id, township_code, words)
                values (:county, :report, :township, array_to_tsvector(:pairs::text[]))
                """)
                .param("county", report.county())
                .param("report", report.id())
                .param("township", report.place().township())
                .param("pairs", pairs)
                .later();
    }
}
