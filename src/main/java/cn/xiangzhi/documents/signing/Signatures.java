package cn.xiangzhi.documents.signing;

import cn.xiangzhi.documents.Paper;
import cn.xiangzhi.documents.PaperSigns;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.documents.SignPlaces;
import cn.xiangzhi.documents.Signature;
import cn.xiangzhi.documents.ink.MarkText;
import cn.xiangzhi.secrecy.Sm3;
import java.util.List;
import java.util.Optional;
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
        return SignPlaces.of(sheet.paper().kind()).isEmpty() ? List.of() : of(sheet.paper(), Sm3.hex(sheet.html()));
    }

    private List<Signature> of(Paper paper, String words) {
        return store.of(paper.county(), paper.id()).stream()
                .flatMap(row -> read(row, paper, words).stream())
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
