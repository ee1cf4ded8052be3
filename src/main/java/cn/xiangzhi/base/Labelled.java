package cn.xiangzhi.base;

/** A domain word: an enum constant that carries its Chinese term, which screens print as it is. */
public interface Labelled {

    String label();
}
