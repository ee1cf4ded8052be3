package cn.xiangzhi.casework.review;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.casework.flow.Ask;
import cn.xiangzhi.casework.flow.Asks;
import cn.xiangzhi.casework.flow.DeliberationMove;
import cn.xiangzhi.casework.flow.Move;
import cn.xiangzhi.casework.flow.OrdinaryMove;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every point of a reviewer's checklist leads to its place in the file. */
class SeatPlacesTest {

    @Test
    void 审核清单每一项都指到案卷里有的地方() {
        var file = MadeUpFile.perfect().file();
        var places = SeatPlaces.of(file);
        assertThat(places).containsKeys(points(OrdinaryMove.REVIEW)).containsKeys(points(DeliberationMove.PASS_REVIEW));
        assertThat(places.values().stream().flatMap(List::stream))
                .allSatisfy(place -> assertThat(place.anchor())
                        .satisfiesAnyOf(
                                anchor -> assertThat(anchor).isIn("papers", "terms"),
                                anchor -> assertThat(Integer.parseInt(anchor.replace("act-", "")))
                                        .isBetween(1, file.acts().size())));
        assertThat(places.get("reviewFacts"))
                .hasSameSizeAs(file.evidence().inForce())
                .extracting(Check.Place::label)
                .allMatch(label -> label.startsWith("第"));
    }

    private static String[] points(Move move) {
        return Asks.of(move).stream()
                .filter(ask -> ask.kind() == Ask.Kind.CHECK)
                .map(Ask::key)
                .toArray(String[]::new);
    }
}
