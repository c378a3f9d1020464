package org.holdout.comparison.outcome;

/** How many people stand where; nobody is counted twice. */
record Tally(int waiting, int otherwise, int honoured, int refused) {

    static final Tally EMPTY = new Tally(0, 0, 0, 0);

    int answered() {
        return otherwise + honoured + refused;
    }

    int sent() {
        return waiting + answered();
    }

    int of(Standing standing) {
        return switch (standing) {
            case NONE -> 0;
            case WAITING -> waiting;
            case OTHERWISE -> otherwise;
            case HONOURED -> honoured;
            case REFUSED -> refused;
        };
    }

    Tally moved(Standing from, Standing to, int people) {
        return plus(from, -people).plus(to, people);
    }

    private Tally plus(Standing standing, int people) {
        return switch (standing) {
            case NONE -> this;
            case WAITING -> new Tally(waiting + people, otherwise, honoured, refused);
            case OTHERWISE -> new Tally(waiting, otherwise + people, honoured, refused);
            case HONOURED -> new Tally(waiting, otherwise, honoured + people, refused);
            case REFUSED -> new Tally(waiting, otherwise, honoured, refused + people);
        };
    }
}
