package cn.xiangzhi.checks.ofd;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.ofdrw.converter.ImageMaker;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;

/** Opens every OFD of a directory with ofdrw and writes what it reads, page by page, beside it; with {@code pictures} also draws them. */
public final class OpenOfd {

    private OpenOfd() {}

    public static void main(String[] arguments) throws Exception {
        var pictures = arguments.length > 1 && arguments[1].equals("pictures");
        try (var all = Files.list(Path.of(arguments[0]))) {
            for (var file : all.filter(path -> path.toString().endsWith(".ofd")).sorted().toList()) {
                read(file, pictures);
            }
        }
        System.exit(0);
    }

    private static void read(Path file, boolean pictures) throws Exception {
        try (var reader = new OFDReader(file)) {
            var text = new StringBuilder();
            var extractor = new ContentExtractor(reader);
            for (var page = 1; page <= reader.getNumberOfPages(); page++) {
                extractor.getPageContent(page).forEach(line -> text.append(line).append('\n'));
                text.append("\n");
            }
            Files.writeString(file.resolveSibling(file.getFileName() + ".txt"), text);
            if (pictures) {
                var maker = new ImageMaker(reader, 8);
                for (var page = 0; page < maker.pageSize(); page++) {
                    var target = file.resolveSibling(file.getFileName() + "-" + (page + 1) + ".png");
                    ImageIO.write(maker.makePage(page), "png", target.toFile());
                }
            }
        }
    }
}
