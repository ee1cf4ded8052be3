package cn.xiangzhi.casework.file;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.documents.Volume;
import cn.xiangzhi.documents.Volumes;
import cn.xiangzhi.shell.Needs;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes a whole case along, as one PDF or as a package. */
@Controller
class CaseVolumePages {

    private final CaseVolumes cases;
    private final Volumes volumes;

    CaseVolumePages(CaseVolumes cases, Volumes volumes) {
        this.cases = cases;
        this.volumes = volumes;
    }

    @Needs(Right.CASE_READ)
    @PostMapping("/cases/{id}/volume")
    String begin(@PathVariable UUID id, @RequestParam Volume.Form form, @RequestParam UUID once, Actor actor) {
        var volume = cases.of(actor.scope(), id).orElseThrow(() -> Refused.notFound("案件"));
        return "redirect:/volumes/" + volumes.begin(actor, once, volume, form);
    }
}
