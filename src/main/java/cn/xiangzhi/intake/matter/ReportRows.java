package cn.xiangzhi.intake.matter;

import cn.xiangzhi.intake.Channel;
import cn.xiangzhi.intake.Receipt;
import cn.xiangzhi.intake.ReportStage;
import cn.xiangzhi.places.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a row of intake_report reads as a report. */
public final class ReportRows {

    private ReportRows() {}

    /** A row of the table as a report. */
    public static Report report(ResultSet row, int i) throws SQLException {
        return new Report(
                new Receipt(row.getObject("id", UUID.class), row.getString("receipt"), row.getString("number")),
                new Report.Said(
                        Channel.valueOf(row.getString("channel")),
                        row.getString("category"),
                        row.getString("title"),
                        row.getString("body"),
                        row.getObject("received_at", OffsetDateTime.class)),
                new Place(
                        row.getString("county_code"),
                        row.getString("township_code"),
                        row.getString("village_code"),
                        row.getString("place_words"),
                        row.getObject("latitude", Double.class),
                        row.getObject("longitude", Double.class)),
                new Report.Receiver(
                        row.getObject("receiver_person", UUID.class),
                        row.getObject("receiver_organ", UUID.class),
                        row.getString("receiver_name")),
                outcome(row),
                ReportStage.valueOf(row.getString("stage")),
                row.getLong("version"));
    }

    private static Report.Outcome outcome(ResultSet row) throws SQLException {
        var rating = row.getObject("rating", Integer.class);
        return new Report.Outcome(
                row.getString("answer"),
                day(row, "answered_on"),
                day(row, "window_ends"),
                rating,
                row.getInt("reopened"),
                row.getInt("followers"),
                row.getObject("merged_into", UUID.class));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
