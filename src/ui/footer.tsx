import type { UiAround } from './around.ts'

/** The law it stands on, and the door for machines. */
export const Footer = ({ around: { t } }: { around: UiAround }) => (
  <footer class="foot">
    <div class="in">
      <p>{t('ui.law')}</p>
      <ul class="bare row">
        <li>
          <a class="plain" href="/direktori">
            {t('ui.directory')}
          </a>
        </li>
        <li>
          <a class="plain" href="/api/v1">
            {t('ui.api')}
          </a>
        </li>
      </ul>
    </div>
  </footer>
)
