/** How a run is stopped: what is due is still sent, or at once. */
import { useStudio } from '../studio-context.tsx';
import { Button } from '../widgets/button.tsx';
import { Dialog } from '../widgets/dialog.tsx';
import css from './stop-dialog.module.css';

export function StopDialog({ onClose }: { readonly onClose: () => void }) {
  const { feed } = useStudio();
  const stop = (drain: boolean) => () => {
    feed.stop(drain);
    onClose();
  };
  return (
    <Dialog title="Stop the run" onClose={onClose} width={480}>
      <div className={css.choice}>
        <Button variant="primary" onPress={stop(true)}>
          Send what is due, then stop
        </Button>
        <p>Every event up to now is acked first. The run is then finished.</p>
        <Button onPress={stop(false)}>Stop at once</Button>
        <p>What is under way may or may not arrive. The run stays on record, and you can go on with it later.</p>
      </div>
    </Dialog>
  );
}
