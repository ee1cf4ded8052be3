package cn.xiangzhi.casework.letters;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.casework.file.CasePart;
import cn.xiangzhi.casework.flow.CaseFile;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the case page: its letters to and from other organs, and the way to write one (PPL 25, 26). */
@Component
@Order(60)
class LetterPart implements CasePart {

    private final LetterStore letters;

    LetterPart(LetterStore letters) {
        this.letters = letters;
    }

    /** {@code reads}: whether the actor has the letters' own pages. */
    record Sent(UUID caseId, List<Letter> letters, boolean writes, boolean reads) {}

    @Override
    public Optional<Shown> of(Actor actor, CaseFile file) {
        var sent = letters.ofCase(file.matter().place().county(), file.id());
        var writes = actor.has(Right.CASE_HANDLE) && file.stage().open();
        return sent.isEmpty() && !writes
                ? Optional.empty()
                : Optional.of(
                        new Shown("casework/letters", new Sent(file.id(), sent, writes, actor.has(Right.CASE_READ))));
    }
}
