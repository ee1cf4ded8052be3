package cn.xiangzhi.documents.pages;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.documents.volume.Work;
import cn.xiangzhi.documents.volume.Workshop;
import cn.xiangzhi.shell.Needs;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Watching a whole file being made, and fetching it; for the one who asked for it. */
@Controller
class VolumePages {

    private final Workshop workshop;

    VolumePages(Workshop workshop) {
        this.workshop = workshop;
    }

    /** Looks again by itself while it is being made, without script. */
    @Needs({Right.CASE_READ, Right.ARCHIVE_READ, Right.ARCHIVE_KEEP})
    @GetMapping("/volumes/{id}")
    String show(@PathVariable UUID id, Actor actor, Model model, HttpServletResponse response) {
        var work = workshop.open(actor, id);
        if (!work.ready() && work.broken() == null) {
            response.setHeader("Refresh", "2");
        }
        model.addAttribute("work", work);
        return "documents/volume";
    }

    @Needs({Right.CASE_READ, Right.ARCHIVE_READ, Right.ARCHIVE_KEEP})
    @GetMapping("/volumes/{id}/file")
    ResponseEntity<Resource> file(@PathVariable UUID id, Actor actor) {
        var work = workshop.open(actor, id);
        if (!work.ready()) {
            throw Refused.invalid("还不能下载", "案卷文件还没有生成完", "请在进度页等它完成");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(work.form().mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(work))
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(new FileSystemResource(work.file()));
    }

    private static String disposition(Work work) {
        return ContentDisposition.attachment()
                .filename(
                        work.volume().title().replace('*', '某') + "."
                                + work.form().extension(),
                        StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
