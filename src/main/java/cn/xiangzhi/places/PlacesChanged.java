package cn.xiangzhi.places;

/** Divisions, grids or who answers for them have changed in a county; whoever keeps them in memory forgets them. */
public record PlacesChanged(String county) {}
