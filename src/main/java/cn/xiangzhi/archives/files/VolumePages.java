package cn.xiangzhi.archives.files;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.documents.Volume;
import cn.xiangzhi.documents.Volumes;
import cn.xiangzhi.shell.Needs;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes a kept file along, in the order of its contents list. */
@Controller("archiveVolumePages")
class VolumePages {

    private final CaseArchives files;
    private final Archiving archiving;
    private final Volumes volumes;

    VolumePages(CaseArchives files, Archiving archiving, Volumes volumes) {
        this.files = files;
        this.archiving = archiving;
        this.volumes = volumes;
    }

    @Needs({Right.ARCHIVE_READ, Right.ARCHIVE_KEEP})
    @PostMapping("/archives/{id}/volume")
    String begin(@PathVariable UUID id, @RequestParam Volume.Form form, @RequestParam UUID once, Actor actor) {
        var volume = archiving.volume(actor.scope(), files.get(actor.scope(), id));
        return "redirect:/volumes/" + volumes.begin(actor, once, volume, form);
    }
}
