package cn.xiangzhi.casework.file;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.casework.flow.Act;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.documents.Paper;
import cn.xiangzhi.documents.PaperKind;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Papers that no row of the table names: a register of this room issues them because of an act, in the case's own name. */
@Component
public class FurtherPapers {

    private final CaseFiles files;
    private final Paperwork paperwork;

    FurtherPapers(CaseFiles files, Paperwork paperwork) {
        this.files = files;
        this.paperwork = paperwork;
    }

    /** With what the file knows, and what only the register does. */
    public Paper issue(Actor actor, CaseFile file, Act act, PaperKind kind, Map<String, Object> more) {
        var opened = files.open(new Scope(file.matter().place().county(), null, null), file.id());
        return paperwork.further(actor, file, act, kind, opened.row(), opened.party(), more);
    }
}
