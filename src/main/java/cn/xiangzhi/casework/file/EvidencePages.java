package cn.xiangzhi.casework.file;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.flow.Exhibits;
import cn.xiangzhi.documents.Attachments;
import cn.xiangzhi.documents.FileAnswer;
import cn.xiangzhi.documents.Gallery;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Show;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Copies of evidence for use: with case number, who, when and where drawn on them; the original stays as it is (F27). */
@Controller
class EvidencePages {

    private final CaseFiles files;
    private final EvidenceShelf shelf;
    private final Attachments attachments;
    private final Today today;

    EvidencePages(CaseFiles files, EvidenceShelf shelf, Attachments attachments, Today today) {
        this.files = files;
        this.shelf = shelf;
        this.attachments = attachments;
        this.today = today;
    }

    @Needs({Right.CASE_READ, Right.ARCHIVE_READ})
    @GetMapping("/cases/{id}/evidence-files/{file}")
    ResponseEntity<Resource> marked(Actor actor, @PathVariable UUID id, @PathVariable UUID file) {
        var row = files.get(actor.scope(), id);
        var found = shelf.find(row.countyCode(), files.file(row), file).orElseThrow(() -> Refused.notFound("附件"));
        var served = attachments.marked(actor, file, words(actor, row.number(), found));
        return FileAnswer.saved(served, row.number() + " " + bare(found.file().fileName()) + "（水印副本）.jpg");
    }

    private List<String> words(Actor actor, String number, EvidenceShelf.Found found) {
        var facts = found.act().facts();
        var words = new ArrayList<String>();
        words.add("案号：" + number + "　证据：" + Exhibits.title(found.act()));
        words.add("提取人："
                + (facts.has("takenBy") ? facts.text("takenBy") : found.act().name()) + "　上传："
                + found.file().receivedBy() + " " + Show.dateTime(found.file().receivedAt()));
        var stated = found.stated();
        if (stated.at() != null || stated.place() != null) {
            words.add("填写的时间地点：" + (stated.at() == null ? "" : Show.dateTime(stated.at()) + "　")
                    + (stated.place() == null ? "" : stated.place()));
        }
        words.add("照片自述：" + Gallery.read(found.file()));
        words.add("副本，仅供办案使用　制作：" + actor.name() + " " + Show.dateTime(today.now()) + "　原件 SM3 "
                + found.file().digest().substring(0, 16));
        return words;
    }

    private static String bare(String name) {
        var dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
