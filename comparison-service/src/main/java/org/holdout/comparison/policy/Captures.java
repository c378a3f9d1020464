package org.holdout.comparison.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.holdout.comparison.change.Origin;

/** Reads what a commit of an archive says about documents. */
final class Captures {

    private static final Pattern DOCUMENT = Pattern.compile("[^/]+/[^/]+" + Pattern.quote(Capture.ENDING));
    private static final String FIRST = "First record of";
    private static final String TECHNICAL = "Apply technical or declaration upgrade on";

    private final Repository repository;
    private final long maxText;

    /** @param maxText the longest text that is taken, in bytes */
    Captures(Repository repository, long maxText) {
        this.repository = repository;
        this.maxText = maxText;
    }

    /** The documents that the commit changes against its parent. */
    List<Capture> of(RevCommit commit) {
        try (ObjectReader reader = repository.newObjectReader();
                RevWalk commits = new RevWalk(reader);
                TreeWalk files = new TreeWalk(reader)) {
            RevCommit full = commits.parseCommit(commit);
            if (full.getParentCount() == 0) {
                files.addTree(new EmptyTreeIterator());
            } else {
                files.addTree(commits.parseCommit(full.getParent(0)).getTree());
            }
            files.addTree(full.getTree());
            files.setRecursive(true);
            files.setFilter(TreeFilter.ANY_DIFF);
            List<Capture> captures = new ArrayList<>();
            Map<String, ObjectId> left = new LinkedHashMap<>();
            Map<ObjectId, String> added = new HashMap<>();
            while (files.next()) {
                String path = files.getPathString();
                if (!DOCUMENT.matcher(path).matches()) {
                    continue;
                }
                if (FileMode.MISSING.equals(files.getRawMode(1))) {
                    left.put(path, files.getObjectId(0));
                } else {
                    captures.add(capture(full, path, content(files, reader)));
                    if (FileMode.MISSING.equals(files.getRawMode(0))) {
                        added.put(files.getObjectId(1), path);
                    }
                }
            }
            left.forEach((path, text) -> captures.add(capture(full, path, gone(added.get(text)))));
            return captures;
        } catch (IOException e) {
            throw new UnreadableArchiveException("The commit " + commit.name() + " cannot be read.", e);
        }
    }

    private static Capture capture(RevCommit commit, String path, Capture.Content content) {
        return new Capture(
                path,
                commit.name(),
                Optional.ofNullable(commit.getAuthorIdent())
                        .map(PersonIdent::getWhenAsInstant)
                        .orElse(Capture.NEVER),
                origin(commit.getShortMessage()),
                content);
    }

    private static Capture.Content gone(String successor) {
        return new Capture.Content.Gone(Optional.ofNullable(successor).map(Capture::id));
    }

    private static Origin origin(String subject) {
        if (subject.startsWith(FIRST)) {
            return Origin.FIRST;
        }
        return subject.startsWith(TECHNICAL) ? Origin.TECHNICAL : Origin.CHANGED;
    }

    private Capture.Content content(TreeWalk files, ObjectReader reader) throws IOException {
        ObjectId blob = files.getObjectId(1);
        if ((files.getRawMode(1) & FileMode.TYPE_MASK) != FileMode.TYPE_FILE) {
            return new Capture.Content.Refused("is no plain file");
        }
        if (reader.getObjectSize(blob, Constants.OBJ_BLOB) > maxText) {
            return new Capture.Content.Refused("is longer than " + maxText + " bytes");
        }
        byte[] bytes = reader.open(blob, Constants.OBJ_BLOB).getCachedBytes();
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.indexOf('\0') < 0
                    ? new Capture.Content.Text(text)
                    : new Capture.Content.Refused("holds characters that no text has");
        } catch (CharacterCodingException e) {
            return new Capture.Content.Refused("is no UTF-8 text");
        }
    }
}
