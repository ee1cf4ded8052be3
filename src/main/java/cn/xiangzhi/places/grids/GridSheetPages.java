package cn.xiangzhi.places.grids;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.shell.ListExported;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.SheetAnswer;
import cn.xiangzhi.shell.SheetReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Grids in and out by Excel (S19). */
@Controller
class GridSheetPages {

    private final GridSheet sheet;
    private final Today today;
    private final ApplicationEventPublisher events;

    GridSheetPages(GridSheet sheet, Today today, ApplicationEventPublisher events) {
        this.sheet = sheet;
        this.today = today;
        this.events = events;
    }

    @Needs(Right.PLACE_READ)
    @GetMapping("/places/grids/sheet")
    String page(Actor actor, Model model) {
        model.addAttribute("manages", actor.has(Right.PLACE_MANAGE));
        return "places/grid-sheet";
    }

    @Needs(Right.PLACE_MANAGE)
    @PostMapping("/places/grids/sheet")
    String bring(Actor actor, @RequestParam MultipartFile file, Model model) throws IOException {
        model.addAttribute("outcome", sheet.bring(actor, SheetReader.read(file.getInputStream(), GridSheet.NEEDED)));
        return page(actor, model);
    }

    @Needs(Right.PLACE_READ)
    @GetMapping("/places/grids/sheet.xlsx")
    ResponseEntity<byte[]> export(Actor actor) throws IOException {
        var out = new ByteArrayOutputStream();
        events.publishEvent(new ListExported(actor, "网格和责任人", "", sheet.write(actor, out)));
        return SheetAnswer.of("网格-" + today.date() + ".xlsx", out);
    }

    @Needs(Right.PLACE_MANAGE)
    @GetMapping("/places/grids/sheet/template.xlsx")
    ResponseEntity<byte[]> template() throws IOException {
        return SheetAnswer.template("网格", GridSheet.COLUMNS);
    }
}
