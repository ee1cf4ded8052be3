package cn.xiangzhi.casework.file;

import cn.xiangzhi.base.Scope;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.shell.WordIndex;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The words by which somebody remembers a case: its item, place, party as shown, and what was told when it came (F88). */
@Component
class CaseWords {

    private static final String KIND = "case";

    private final WordIndex words;

    CaseWords(WordIndex words) {
        this.words = words;
    }

    void keep(CaseFile file) {
        var place = file.matter().place();
        words.put(
                place.county(),
                place.township(),
                KIND,
                file.id(),
                file.number(),
                file.matter().itemName(),
                place.words(),
                file.party().shown(),
                file.acts().getFirst().facts().text("summary"));
    }

    /** Most steps change none of them. */
    void changed(CaseFile before, CaseFile after) {
        if (!before.matter().itemName().equals(after.matter().itemName())
                || !before.party().shown().equals(after.party().shown())) {
            keep(after);
        }
    }

    List<UUID> find(Scope scope, String asked, int limit) {
        return words.find(scope, KIND, asked, limit);
    }
}
