package cn.xiangzhi.documents.seal;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Tells where a PDF differs from the one that was sealed. Only the kept original is interpreted; of what somebody brings
 * nothing but its bytes is compared.
 */
public final class PdfDifference {

    private PdfDifference() {}

    /** As 第 2 页的内容; nothing to be said of the same bytes. */
    public static String where(byte[] original, byte[] given) {
        var at = first(original, given);
        if (at < 0) {
            return "";
        }
        if (original.length != given.length) {
            return "文件的长度与原件不同，经过增删或者另存";
        }
        try (var document = Loader.loadPDF(original)) {
            return names(document).getOrDefault(object(document, at), "页面以外的数据");
        } catch (IOException broken) {
            return "第 " + at + " 字节起";
        }
    }

    private static int first(byte[] original, byte[] given) {
        return java.util.Arrays.mismatch(original, given);
    }

    /** The object in whose bytes the place lies. */
    private static COSObjectKey object(PDDocument document, int at) {
        var found = new COSObjectKey(0, 0);
        var nearest = -1L;
        for (var entry : document.getDocument().getXrefTable().entrySet()) {
            if (entry.getValue() <= at && entry.getValue() > nearest) {
                nearest = entry.getValue();
                found = entry.getKey();
            }
        }
        return found;
    }

    private static Map<COSObjectKey, String> names(PDDocument document) throws IOException {
        var names = new HashMap<COSObjectKey, String>();
        var number = 0;
        for (var page : document.getPages()) {
            number++;
            page(names, page, "第 " + number + " 页");
        }
        return names;
    }

    private static void page(Map<COSObjectKey, String> names, PDPage page, String which) throws IOException {
        var contents = page.getCOSObject().getItem(COSName.CONTENTS);
        put(names, contents, which + "的内容");
        if (page.getCOSObject().getDictionaryObject(COSName.CONTENTS) instanceof org.apache.pdfbox.cos.COSArray all) {
            all.forEach(part -> put(names, part, which + "的内容"));
        }
        put(names, page.getCOSObject(), which + "的内容");
        pictures(names, page.getResources(), which + "的图片");
        for (var annotation : page.getAnnotations()) {
            var look = annotation.getNormalAppearanceStream();
            if (look != null) {
                put(names, look.getCOSObject(), "印章图片");
                pictures(names, look.getResources(), "印章图片");
            }
        }
        var fonts = page.getResources();
        if (fonts != null) {
            for (var name : fonts.getFontNames()) {
                var font = fonts.getFont(name);
                put(names, font.getCOSObject(), "字体");
                var file = font.getFontDescriptor() == null
                        ? null
                        : font.getFontDescriptor().getFontFile2();
                put(names, file == null ? null : file.getCOSObject(), "字体");
            }
        }
    }

    private static void pictures(
            Map<COSObjectKey, String> names, org.apache.pdfbox.pdmodel.PDResources resources, String what) {
        var objects = resources == null ? null : resources.getCOSObject().getCOSDictionary(COSName.XOBJECT);
        if (objects == null) {
            return;
        }
        for (var name : objects.keySet()) {
            put(names, objects.getItem(name), what);
            if (objects.getDictionaryObject(name) instanceof org.apache.pdfbox.cos.COSStream picture) {
                put(names, picture.getItem(COSName.SMASK), what);
            }
        }
    }

    private static void put(
            Map<COSObjectKey, String> names, @org.jspecify.annotations.Nullable COSBase what, String name) {
        var key = what == null
                ? null
                : what instanceof org.apache.pdfbox.cos.COSObject object ? object.getKey() : what.getKey();
        if (key != null) {
            names.putIfAbsent(key, name);
        }
    }
}
