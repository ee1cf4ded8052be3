package cn.xiangzhi.documents.seal;

import cn.xiangzhi.base.Labelled;

/** The parts of a sealed file that can be wrong, each with what is said of it (GB/T 38540, F44). */
public enum Part implements Labelled {
    CONTENT("正文内容"),
    DESCRIPTION("签章说明"),
    PICTURE("印章图片"),
    SEAL("印章数据"),
    CERTIFICATE("证书"),
    TIME("签章时间"),
    SIGNATURE("签名值"),
    ADDED("添加的内容"),
    MISSING("缺少的内容"),
    PACKAGE("文件结构"),
    VALIDITY("有效期"),
    TRUST("签发者");

    private final String label;

    Part(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
