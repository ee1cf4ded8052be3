package cn.xiangzhi.documents.signing;

import cn.xiangzhi.documents.Paper;
import cn.xiangzhi.documents.PaperSigns;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.documents.SignPlaces;
import cn.xiangzhi.documents.Signature;
import cn.xiangzhi.documents.ink.MarkText;
import cn.xiangzhi.secrecy.Sm3;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What was signed on a paper, held against the paper's words as they are now. */
@Component
class Signatures implements PaperSigns {

    private final SignStore store;

    Signatures(SignStore store) {
        this.store = store;
    }

    @Override
    public List<Signature> of(Papers.Sheet sheet) {
        return SignPlaces.of(sheet.paper().kind()).isEmpty()
                ? List.of()
                : of(sheet.paper().county(), List.of(sheet))
                        .getOrDefault(sheet.paper().id(), List.of());
    }

    /** Those on several papers of a county, asked for at once. */
    Map<UUID, List<Signature>> of(String county, List<Papers.Sheet> sheets) {
        var rows = store
                .of(county, sheets.stream().map(sheet -> sheet.paper().id()).toList())
                .stream()
                .collect(Collectors.groupingBy(SignRow::paper));
        return sheets.stream()
                .collect(Collectors.toMap(
                        sheet -> sheet.paper().id(),
                        sheet -> read(sheet, rows.getOrDefault(sheet.paper().id(), List.of()))));
    }

    private static List<Signature> read(Papers.Sheet sheet, List<SignRow> rows) {
        var words = Sm3.hex(sheet.html());
        return rows.stream()
                .flatMap(row -> read(row, sheet.paper(), words).stream())
                .toList();
    }

    private static Optional<Signature> read(SignRow row, Paper paper, String words) {
        return SignPlaces.of(paper.kind(), row.place())
                .map(place -> new Signature(
                        row.id(),
                        place,
                        row.name(),
                        row.capacity(),
                        row.refused()
                                ? new Signature.Refusal(row.note(), row.secondOfficer(), row.witness(), row.recorded())
                                : null,
                        row.wordsDigest(),
                        row.pages(),
                        MarkText.read(row.marks()),
                        row.takenByName(),
                        row.takenAt(),
                        row.deviceAt(),
                        row.wordsDigest().equals(words) && row.again().equals(row.digest())));
    }
}
