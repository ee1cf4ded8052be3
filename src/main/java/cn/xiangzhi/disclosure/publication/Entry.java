package cn.xiangzhi.disclosure.publication;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One decision to be published, or published, with exactly the words the public sees. */
record Entry(
        String countyCode,
        UUID id,
        String townshipCode,
        UUID caseId,
        String number,
        EntryStage stage,
        LocalDate decidedOn,
        long version,
        Words words,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate shownUntil,
        @Nullable LocalDate closedOn,
        @Nullable String closedWhy,
        @Nullable Fall fall) {

    /** After a move, with what the public reads left as it is. */
    Entry moved(EntryMove move, @Nullable LocalDate closedOn, @Nullable String why) {
        return new Entry(
                countyCode,
                id,
                townshipCode,
                caseId,
                number,
                move.from(stage),
                decidedOn,
                version,
                words,
                publishedOn,
                shownUntil,
                closedOn,
                why,
                fall);
    }

    /** Public from that day until the other, in the reviewed words. */
    Entry published(Words reviewed, LocalDate on, LocalDate until) {
        return new Entry(
                countyCode,
                id,
                townshipCode,
                caseId,
                number,
                EntryMove.PUBLISH.from(stage),
                decidedOn,
                version,
                reviewed,
                on,
                until,
                null,
                null,
                null);
    }

    /** The same with how its decision fell. */
    Entry fallen(Fall how) {
        return new Entry(
                countyCode,
                id,
                townshipCode,
                caseId,
                number,
                stage,
                decidedOn,
                version,
                words,
                publishedOn,
                shownUntil,
                closedOn,
                closedWhy,
                how);
    }

    /**
     * How a published decision fell (PPL 48(2)).
     *
     * @param lateWhy why it was not withdrawn in time, as the head recorded; null while nobody did
     * @param lateBy the head who let the late withdrawal go on
     */
    record Fall(
            LocalDate on,
            String why,
            @Nullable String lateWhy,
            @Nullable String lateBy) {

        public boolean letGo() {
            return lateWhy != null;
        }
    }

    /** What the public reads; a natural person only as surname and 某. */
    record Words(
            String party,
            String itemName,
            String facts,
            String basis,
            String penalty,
            @Nullable BigDecimal fine,
            String organName,
            @Nullable String creditCode) {}
}
